//! Mounts the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    timbang::ui::rescue::install();
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    match root {
        Some(root) => {
            // The static shell has done its work.
            root.set_inner_html("");
            yew::Renderer::<timbang::ui::App>::with_root(root).render();
        }
        None => {
            yew::Renderer::<timbang::ui::App>::new().render();
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This program is a page: run script/serve and open it in a browser.");
}
