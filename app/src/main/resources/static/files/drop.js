// Lets files be dropped anywhere on the box; without this the field and the button do the same.
const box = document.querySelector("[data-drop]");
const field = box?.querySelector("input[type=file]");
const form = box?.closest("form");

if (box && field && form) {
  let depth = 0;
  box.addEventListener("dragenter", (event) => {
    event.preventDefault();
    depth += 1;
    box.classList.add("over");
  });
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) {
      depth = 0;
      box.classList.remove("over");
    }
  });
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    box.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      field.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", () => {
    const button = form.querySelector("button.main");
    button.setAttribute("aria-disabled", "true");
    button.textContent = "Looking inside…";
  });
}
