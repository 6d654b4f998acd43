// Decisions that are not kept yet would be lost with Apply: keep them first, and show what would happen then.
const apply = document.querySelector("form[action$='/apply']");
const who = document.querySelector("#who");
let open = false;

who?.addEventListener("change", () => {
  open = true;
});
apply?.addEventListener("submit", (event) => {
  if (open) {
    event.preventDefault();
    who.requestSubmit();
  }
});
