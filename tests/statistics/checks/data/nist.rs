//! NIST's Statistical Reference Datasets: what follows from them beside the
//! certified figures that `timbang::cases::accuracy` holds.
//!
//! Expected values: exact rational arithmetic on the decimal data; t and p from it.
#![allow(clippy::approx_constant, reason = "data")]

use timbang::cases::accuracy::{self, Linear};

/// Further exact figures of a set.
pub struct Further {
    pub set: &'static Linear,
    pub t: &'static [f64],
    pub p: &'static [f64],
    pub adj_r_squared: f64,
    pub f_p: Option<f64>,
    pub durbin_watson: Option<f64>,
}

#[rustfmt::skip]
pub const NORRIS: Further = Further {
    set: &accuracy::NORRIS,
    t: &[-1.1267290749860779, 2331.6057858904546],
    p: &[0.26774674233320234, 4.65404085247241e-90],
    adj_r_squared: 0.999993561939115,
    f_p: Some(4.65404085247241e-90),
    durbin_watson: Some(1.2715089712592116),
};

#[rustfmt::skip]
pub const PONTIUS: Further = Further {
    set: &accuracy::PONTIUS,
    t: &[6.240267285142366, 4638.64669222837, -64.95017369161651],
    p: &[2.970542032527771e-07, 2.9521991017720565e-108, 9.835633727948689e-40],
    adj_r_squared: 0.9999998947827824,
    f_p: Some(3.0594453828581058e-130),
    durbin_watson: Some(1.6384948657797627),
};

#[rustfmt::skip]
pub const NOINT1: Further = Further {
    set: &accuracy::NOINT1,
    t: &[125.5],
    p: &[2.5316281865829478e-17],
    adj_r_squared: 0.9993020415285291,
    f_p: Some(2.5316281865829478e-17),
    durbin_watson: Some(0.09069442953740474),
};

#[rustfmt::skip]
pub const NOINT2: Further = Further {
    set: &accuracy::NOINT2,
    t: &[17.281975195754296],
    p: &[0.003331491769036172],
    adj_r_squared: 0.9900221729490022,
    f_p: Some(0.003331491769036172),
    durbin_watson: Some(2.212121212121212),
};

#[rustfmt::skip]
pub const LONGLEY: Further = Further {
    set: &accuracy::LONGLEY,
    t: &[-3.9108029181543387, 0.17737602822999857, -1.0695163172210476, -4.136427355940713, -4.82198531044546, -0.22605114466420373, 4.015889812709785],
    p: &[0.003560403663726231, 0.8631408328092145, 0.3126810610927111, 0.002535091734111279, 0.0009443667641617935, 0.826211795763647, 0.003036803341630289],
    adj_r_squared: 0.9924650076288261,
    f_p: Some(4.984030528724789e-10),
    durbin_watson: Some(2.559487689281534),
};

#[rustfmt::skip]
pub const WAMPLER1: Further = Further {
    set: &accuracy::WAMPLER1,
    t: &[],
    p: &[],
    adj_r_squared: 1.0,
    f_p: None,
    durbin_watson: None,
};

#[rustfmt::skip]
pub const WAMPLER2: Further = Further {
    set: &accuracy::WAMPLER2,
    t: &[],
    p: &[],
    adj_r_squared: 1.0,
    f_p: None,
    durbin_watson: None,
};

#[rustfmt::skip]
pub const WAMPLER3: Further = Further {
    set: &accuracy::WAMPLER3,
    t: &[0.0004646135786780779, 0.0004230920716987307, 0.0012831312107939392, 0.009854594710983088, 0.17712704853056407, 8.902749109758524],
    p: &[0.9996354147998058, 0.9996679969855584, 0.9989931191169242, 0.9922671706969886, 0.8617781737712137, 2.2534184938375213e-07],
    adj_r_squared: 0.9999940787010931,
    f_p: Some(1.3964232330268543e-39),
    durbin_watson: Some(3.9197376009565423),
};

#[rustfmt::skip]
pub const WAMPLER4: Further = Further {
    set: &accuracy::WAMPLER4,
    t: &[4.646135786780779e-06, 4.2309207169873065e-06, 1.2831312107939392e-05, 9.854594710983087e-05, 0.0017712704853056406, 0.08902749109758525],
    p: &[0.9999963541478581, 0.99999667996975, 0.9999899311882224, 0.9999226703720663, 0.9986100736209352, 0.9302378610134984],
    adj_r_squared: 0.9433045877675496,
    f_p: Some(9.519043571551517e-10),
    durbin_watson: Some(3.9197376009565423),
};

#[rustfmt::skip]
pub const WAMPLER5: Further = Further {
    set: &accuracy::WAMPLER5,
    t: &[4.646135786780779e-08, 4.230920716987307e-08, 1.2831312107939391e-07, 9.854594710983087e-07, 1.7712704853056407e-05, 0.0008902749109758525],
    p: &[0.9999999635414786, 0.9999999667996975, 0.9999998993118823, 0.9999992267037193, 0.9999861007284577, 0.9993013957441996],
    adj_r_squared: -0.33033774771233415,
    f_p: Some(0.9999861840896066),
    durbin_watson: Some(3.9197376009565423),
};

#[rustfmt::skip]
pub const FILIP: Further = Further {
    set: &accuracy::FILIP,
    t: &[-4.923065310798592, -4.9522674231616834, -4.965664417783277, -4.964580633777517, -4.947505809454021, -4.9133805054367725, -4.861755844298123, -4.792862879935654, -4.707596510110726, -4.607413317408485, -4.494175411427417],
    p: &[5.346849554424983e-06, 4.78349614662868e-06, 4.544882823751047e-06, 4.5637451956737814e-06, 4.871221331137202e-06, 5.547627219108195e-06, 6.748657264258449e-06, 8.753659158104392e-06, 1.205099399487779e-05, 1.748631155464446e-05, 2.651460749398832e-05],
    adj_r_squared: 0.9962664888878202,
    f_p: Some(5.143458438351629e-84),
    durbin_watson: Some(1.5298278376400138),
};

/// The exact answer for Filip's powers each rounded to `f64`, a problem of its own.
#[rustfmt::skip]
pub const ROUNDED_BETA: &[f64] = &[-1467.4896406575194, -2772.1796428402326, -2316.371125105109, -1127.9739626931669, -354.47824071352113, -75.12420326988537, -10.875318264388822, -1.0622150090377793, -0.06701911697559873, -0.002467810840851823, -4.029625349722285e-05];
/// Its standard errors.
#[rustfmt::skip]
pub const ROUNDED_SE: &[f64] = &[298.084536687056, 559.7798764708544, 466.4775815440178, 227.20427918452407, 71.64786760859835, 15.289718206826382, 2.2369116477834163, 0.22162432694684103, 0.01423637664316653, 0.0005356174214140403, 8.96632858633036e-06];
