// <staff-keys keys="j k r">: single-key shortcuts, heard only where nobody types, and never together with other keys.
//
// Attributes   keys   the keys to hear, as KeyboardEvent.key says them, separated by spaces
//              off    whether they are switched off; the browser remembers it
// Events       staff-key {key}   switched {off}
const REMEMBERED = 'plaza-staff-keys-off';
const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="listbox"], [role="menu"]';
// Notices and Vaadin's own sign that the server is working are popovers too, but leave the screen to be worked with.
const OPEN_ABOVE = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened], dialog[open], [popover]:popover-open:not(vaadin-notification-container, vaadin-connection-indicator)';

class KeyboardShortcuts extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    this.off = localStorage.getItem(REMEMBERED) === 'yes';
    document.addEventListener('keydown', this.#hear);
    this.#tell('switched', { off: this.off });
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#hear);
  }

  switchOff(off) {
    this.off = off;
    localStorage.setItem(REMEMBERED, off ? 'yes' : 'no');
  }

  #hear = (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (this.off || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (!(this.getAttribute('keys') ?? '').split(' ').includes(key)) return;
    const path = event.composedPath().filter((node) => node instanceof Element);
    if (path.some((node) => node.matches(TYPING)) || document.querySelector(OPEN_ABOVE)) return;
    if (key === 'Enter' && !this.#openFocusedRow(path)) return;
    event.preventDefault();
    this.#tell('staff-key', { key });
  };

  // Enter belongs to whatever has the focus; to us only in a row of the list.
  #openFocusedRow(path) {
    const grid = path.find((node) => node.localName === 'vaadin-grid');
    if (!grid || path.some((node) => node.matches('a, button, vaadin-grid-sorter'))) return false;
    const cell = path.find((node) => node.localName === 'td') ?? grid.shadowRoot.activeElement;
    const item = cell?.closest?.('tr')?._item;
    if (!item) return false;
    grid.activeItem = item;
    return false;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('staff-keys', KeyboardShortcuts);
