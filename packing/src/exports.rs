//! What JavaScript calls. The module holds one text and one run of files.

use core::panic::PanicInfo;

use crate::coder::Coder;
use crate::model::Model;

struct Packing {
    model: Model,
    coder: Coder,
    #[cfg(feature = "writing")]
    counts: [[u32; 256]; crate::tree::KINDS],
}

static mut PACKING: Packing = Packing {
    model: Model::new(),
    coder: Coder::new(),
    #[cfg(feature = "writing")]
    counts: [[0; 256]; crate::tree::KINDS],
};

/// The one there is.
fn packing() -> &'static mut Packing {
    // SAFETY: WebAssembly without threads, and no function here calls another.
    let one = &raw mut PACKING;
    unsafe { &mut *one }
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// Where the text stands in the memory.
// SAFETY, here and below: the names are those of no other function.
#[unsafe(no_mangle)]
extern "C" fn text() -> *const u16 {
    packing().coder.text.as_ptr()
}

/// Where the unpacked bytes of all files stand.
#[unsafe(no_mangle)]
extern "C" fn bytes() -> *const u8 {
    packing().model.bytes.as_ptr()
}

/// Before the first file; `reading` when the text stands in the memory.
#[unsafe(no_mangle)]
extern "C" fn begin(reading: bool) {
    packing().model.begin();
    let coder = &mut packing().coder;
    if reading { coder.open() } else { coder.begin() }
}

/// Before each file.
#[unsafe(no_mangle)]
extern "C" fn start(web_assembly: bool) {
    packing().model.place.start(web_assembly);
}

/// Behind the file with the lengths of codes.
#[unsafe(no_mangle)]
extern "C" fn plant() {
    packing().model.plant();
}

/// Unpacks some bytes.
#[unsafe(no_mangle)]
extern "C" fn unpack(some: usize) {
    let Packing { model, coder, .. } = packing();
    for _ in 0..some {
        model.byte(|chance, _| coder.read(chance));
    }
}

#[cfg(feature = "writing")]
mod writing {
    use super::{Packing, packing};
    use crate::tree::KINDS;

    /// Packs a byte.
    #[unsafe(no_mangle)]
    extern "C" fn pack(byte: u8) {
        let Packing { model, coder, .. } = packing();
        let code = model.code(byte);
        model.byte(|chance, seen| {
            let rest = seen.leading_zeros() - code.leading_zeros() - 1;
            let answer = code >> rest & 1;
            coder.write(chance, answer);
            answer
        });
    }

    /// Ends the text and tells its length.
    #[unsafe(no_mangle)]
    extern "C" fn close() -> usize {
        packing().coder.close();
        packing().coder.length
    }

    /// Where the counts stand: by kind of place, how often each byte occurs there.
    #[unsafe(no_mangle)]
    extern "C" fn counts() -> *const [u32; 256] {
        packing().counts.as_ptr()
    }

    /// Counts a byte.
    #[unsafe(no_mangle)]
    extern "C" fn count(byte: u8) {
        let Packing { model, counts, .. } = packing();
        counts[model.place.kind() % KINDS][usize::from(byte)] += 1;
        model.place.follow(byte);
    }
}
