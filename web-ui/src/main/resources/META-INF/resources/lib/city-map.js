// <city-map>: a city's map from its own host, with or without tiles; in Vaadin views and in plain pages alike.
//
// Attributes   lat lon zoom | bounds="west,south,east,north"       where it opens; else where the boundary or the points are
//              boundary areas streets                              GeoJSON addresses of the city's own host
//              points                                              a GeoJSON address; setPoints() takes the data itself
//              tiles attribution attribution-href                  optional raster tiles and what their maker asks to be said
//              pin="fixed|center|place" pin-lat pin-lon            a pin to look at, under which to move the map, or to put down
//              locate                                              offers "where I am"
//              quiet                                               leaves the page's scrolling alone
//              label label-zoom-in label-zoom-out label-locate label-unavailable   its words
// Events       pin-moved {lat, lon}   point-picked {id}   locate-failed {denied}   view-changed {west, south, east, north, zoom}
// State        data-ready once drawn; data-unavailable where the browser cannot draw maps
// Children     the same in words: shown until the map is drawn and where it cannot be, read out always
import { cityStyle, palette } from './city-map-style.js';

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
  :host { position: relative; display: block; min-block-size: 10rem; contain: layout paint; font: inherit }
  :host([hidden]) { display: none }
  .map { position: absolute; inset: 0; direction: ltr; overflow: hidden }
  .words { position: absolute; inset: 0; overflow: auto; padding: 1rem; background: var(--plaza-surface-1, Canvas) }
  :host([data-ready]) .words { inline-size: 1px; block-size: 1px; padding: 0; clip-path: inset(50%); overflow: hidden }
  .maplibregl-canvas { position: absolute; inset: 0 auto auto 0 }
  .maplibregl-canvas:focus-visible { outline: 3px solid var(--plaza-focus, Highlight); outline-offset: -3px }
  .maplibregl-canvas-container.maplibregl-interactive { cursor: grab; user-select: none }
  .maplibregl-canvas-container.maplibregl-interactive:active { cursor: grabbing }
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate,
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate .maplibregl-canvas { touch-action: pan-x pan-y }
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas { touch-action: none }
  .maplibregl-marker { position: absolute; inset: 0 auto auto 0; will-change: transform }
  .maplibregl-boxzoom { position: absolute; inset: 0 auto auto 0; border: 2px dotted; opacity: .5 }
  .pin { inline-size: 2.5rem; block-size: 2.5rem; pointer-events: none; filter: drop-shadow(0 1px 2px rgb(0 0 0 / 45%)) }
  .pin path { fill: var(--plaza-danger, #b0241c); stroke: var(--plaza-surface-1, #fff); stroke-width: 1.5 }
  .pin circle { fill: var(--plaza-surface-1, #fff) }
  .aim { position: absolute; inset-block-end: 50%; left: 50%; translate: -50% 0; z-index: 1 }
  .tools { position: absolute; inset-block-start: .75rem; inset-inline-end: .75rem; z-index: 2; display: grid; gap: .25rem }
  button { display: grid; place-items: center; inline-size: 2.75rem; block-size: 2.75rem; padding: 0; cursor: pointer;
    border: 1px solid var(--plaza-line-strong, #737f8d); border-radius: var(--plaza-radius, 8px);
    background: var(--plaza-surface-1, Canvas); color: var(--plaza-ink-1, CanvasText) }
  button:hover { background: var(--plaza-surface-2, Canvas) }
  button:focus-visible { outline: 3px solid var(--plaza-focus, Highlight); outline-offset: 2px }
  button[aria-busy="true"] { opacity: .6 }
  button svg { inline-size: 1.5rem; block-size: 1.5rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round }
  .thanks { position: absolute; inset-block-end: 0; inset-inline-end: 0; z-index: 1; margin: 0; padding: .1rem .4rem;
    background: var(--plaza-surface-1, Canvas); color: var(--plaza-ink-2, CanvasText); font-size: .75rem }
  .thanks a { color: inherit }
`);
const DRAWN = {
  'zoom-in': 'M12 5v14M5 12h14',
  'zoom-out': 'M5 12h14',
  locate: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM12 2.500V6M12 18v3.500M2.5 12H6M18 12h3.500M12 11.900v.2',
};
const PIN = `<svg class="pin" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 23s8-7.5 8-13.500a8 8 0 0 0-16 0C4 15.5 12 23 12 23z"/><circle cx="12" cy="9.5" r="3"/></svg>`;
const STYLED = ['boundary', 'areas', 'streets', 'tiles', 'points'];

class CityMap extends HTMLElement {
  static observedAttributes = [...STYLED, 'lat', 'lon', 'zoom', 'bounds', 'pin', 'pin-lat', 'pin-lon'];

  #map; #lib; #marker; #sight; #pointData; #night = matchMedia('(prefers-color-scheme: dark)'); #tide = 0; #telling = false;

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    this.#sight = new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting)) this.#open(); }, { rootMargin: '300px' });
    this.#sight.observe(this);
    this.#night.addEventListener('change', this.#restyle);
  }

  disconnectedCallback() {
    this.#sight?.disconnect();
    this.#night.removeEventListener('change', this.#restyle);
    this.#map?.remove();
    this.#map = this.#marker = undefined;
    this.removeAttribute('data-ready');
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#map || this.#telling || before === now) return;
    if (STYLED.includes(name)) { if (name === 'points') this.#pointData = undefined; this.#restyle(); }
    else if (name.startsWith('pin')) this.#drawPin(before !== null);
    else clearTimeout(this.#tide), (this.#tide = setTimeout(() => this.#map?.jumpTo(this.#start()), 0));
  }

  /** Takes points as GeoJSON, as text or object: properties id, label, tone (ok, info, warn, danger) and chosen. */
  setPoints(points) {
    this.#pointData = typeof points === 'string' ? JSON.parse(points) : points;
    this.#restyle();
  }

  /** Moves the map, and with it or on it the pin, to a place someone chose elsewhere; tells nobody. */
  goTo(lat, lon, zoom) {
    this.setAttribute('pin-lat', lat);
    this.setAttribute('pin-lon', lon);
    this.#map?.easeTo({ center: [lon, lat], zoom: zoom ?? Math.max(this.#map.getZoom(), 16), duration: this.#glide() });
  }

  /** Shows every one of the points. */
  async showAll() {
    const box = await this.#map?.getSource('points')?.getBounds();
    if (box && !box.isEmpty()) this.#map.fitBounds(box, { padding: 48, maxZoom: 16, duration: this.#glide() });
  }

  #glide() { return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 400; }

  #number(name) { const n = parseFloat(this.getAttribute(name)); return Number.isFinite(n) ? n : undefined; }

  #place(lat = 'lat', lon = 'lon') {
    const [a, o] = [this.#number(lat), this.#number(lon)];
    return a === undefined || o === undefined ? undefined : [o, a];
  }

  #build() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [SHEET];
    root.innerHTML = '<div class="map"></div><div class="words"><p hidden></p><slot></slot></div><div class="tools"></div>';
    if (!this.hasAttribute('role')) this.setAttribute('role', 'region');
    if (!this.hasAttribute('aria-label')) this.setAttribute('aria-label', this.getAttribute('label') ?? 'Map');
  }

  #start() {
    const bounds = this.getAttribute('bounds')?.split(',').map(Number);
    if (bounds?.length === 4 && bounds.every(Number.isFinite)) return { bounds, fitBoundsOptions: { padding: 24 } };
    const center = this.#place() ?? this.#place('pin-lat', 'pin-lon');
    return center ? { center, zoom: this.#number('zoom') ?? 15 } : { center: [0, 20], zoom: 1 };
  }

  async #open() {
    this.#sight.disconnect();
    try {
      this.#lib ??= await import('./maplibre/maplibre-gl.mjs');
      if (!this.isConnected || this.#map) return;
      this.#map = new this.#lib.Map({
        container: this.shadowRoot.querySelector('.map'), style: cityStyle(palette(this), this.#given()), ...this.#start(),
        attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, maxZoom: 19,
        locale: { 'Map.Title': this.getAttribute('aria-label') }, fadeDuration: 0,
      });
    } catch (e) {
      return this.#giveUp(e);
    }
    this.#map.getCanvas().setAttribute('role', 'application'); // it takes the arrow keys; the landmark is this element itself
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    if (this.hasAttribute('quiet')) { this.#map.scrollZoom.disable(); if (matchMedia('(pointer: coarse)').matches) this.#map.dragPan.disable(); }
    this.#map.on('error', (e) => console.debug('city-map', e.error?.message)); // a tile or a layer that failed leaves the rest usable
    this.#map.once('load', () => this.#loaded());
  }

  async #loaded() {
    this.#furnish();
    this.#drawPin(false);
    this.#listen();
    if (!this.hasAttribute('bounds') && !this.#place() && !this.#place('pin-lat', 'pin-lon')) {
      for (const source of ['points', 'boundary', 'areas', 'streets']) {
        const box = await this.#map?.getSource(source)?.getBounds().catch(() => undefined);
        if (box && !box.isEmpty()) { this.#map?.fitBounds(box, { padding: 24, maxZoom: 16, duration: 0 }); break; }
      }
    }
    this.setAttribute('data-ready', 'true');
    this.dispatchEvent(new CustomEvent('ready'));
  }

  #given() {
    const address = (name) => this.getAttribute(name) || undefined;
    const points = this.#pointData ?? (address('points') && new URL(address('points'), document.baseURI).href);
    return { boundary: address('boundary'), areas: address('areas'), streets: address('streets'), tiles: address('tiles'), points };
  }

  #restyle = () => { if (this.#map) { this.#map.setStyle(cityStyle(palette(this), this.#given())); this.#thank(); } };

  #giveUp(cause) {
    console.debug('city-map', cause?.message);
    const words = this.shadowRoot.querySelector('.words p');
    words.textContent = this.getAttribute('label-unavailable') ?? '';
    words.hidden = !words.textContent;
    this.setAttribute('data-unavailable', 'true');
    this.dispatchEvent(new CustomEvent('unavailable'));
  }

  #furnish() {
    const tools = this.shadowRoot.querySelector('.tools');
    tools.replaceChildren();
    const offer = (name, fallback, action) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.title = this.getAttribute(`label-${name}`) ?? fallback;
      button.setAttribute('aria-label', button.title);
      button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${DRAWN[name]}"/></svg>`;
      button.addEventListener('click', () => action(button));
      tools.append(button);
    };
    offer('zoom-in', 'Zoom in', () => this.#map.zoomIn({ duration: this.#glide() }));
    offer('zoom-out', 'Zoom out', () => this.#map.zoomOut({ duration: this.#glide() }));
    if (this.hasAttribute('locate') && navigator.geolocation) offer('locate', 'Show where I am', (b) => this.#locate(b));
    this.#thank();
  }

  #thank() {
    this.shadowRoot.querySelector('.thanks')?.remove();
    const text = this.getAttribute('attribution');
    if (!text || !this.getAttribute('tiles')) return;
    const thanks = Object.assign(document.createElement('p'), { className: 'thanks' });
    const href = this.getAttribute('attribution-href');
    thanks.append(href ? Object.assign(document.createElement('a'), { href, textContent: text, target: '_blank', rel: 'noopener' }) : text);
    this.shadowRoot.append(thanks);
  }

  #listen() {
    const canvas = this.#map.getCanvas();
    this.#map.on('moveend', (e) => {
      if (this.getAttribute('pin') === 'center' && e.originalEvent) this.#tell(this.#map.getCenter());
      const box = this.#map.getBounds();
      this.#say('view-changed', { west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth(), zoom: this.#map.getZoom() });
    });
    this.#map.on('click', (e) => {
      if (this.getAttribute('pin') === 'place') return this.#tell(e.lngLat);
      const [hit] = this.#map.queryRenderedFeatures(e.point, { layers: ['clusters', 'points'] });
      if (hit?.properties.point_count) this.#map.easeTo({ center: hit.geometry.coordinates, zoom: this.#map.getZoom() + 2, duration: this.#glide() });
      else if (hit) this.#say('point-picked', { id: String(hit.properties.id) });
    });
    for (const layer of ['clusters', 'points']) {
      this.#map.on('mouseenter', layer, () => { canvas.style.cursor = 'pointer'; });
      this.#map.on('mouseleave', layer, () => { canvas.style.cursor = ''; });
    }
  }

  #drawPin(move) {
    const kind = this.getAttribute('pin');
    const at = this.#place('pin-lat', 'pin-lon');
    this.shadowRoot.querySelector('.aim')?.remove();
    if (kind === 'center') {
      const aim = Object.assign(document.createElement('div'), { className: 'aim', innerHTML: PIN });
      this.shadowRoot.append(aim);
      if (at && move) this.#map.easeTo({ center: at, duration: this.#glide() });
    } else if ((kind === 'fixed' || kind === 'place') && at) {
      if (!this.#marker) {
        const element = Object.assign(document.createElement('div'), { innerHTML: PIN });
        this.#marker = new this.#lib.Marker({ element, anchor: 'bottom', draggable: kind === 'place' });
        this.#marker.setLngLat(at).addTo(this.#map);
        element.removeAttribute('aria-label');
        element.removeAttribute('role');
        element.removeAttribute('tabindex');
        this.#marker.on('dragend', () => this.#tell(this.#marker.getLngLat()));
      }
      this.#marker.setLngLat(at);
      return;
    }
    this.#marker?.remove();
    this.#marker = undefined;
  }

  #locate(button) {
    button.setAttribute('aria-busy', 'true');
    const done = () => button.removeAttribute('aria-busy');
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      done();
      this.#map.jumpTo({ center: [coords.longitude, coords.latitude], zoom: 17 });
      if (['center', 'place'].includes(this.getAttribute('pin'))) this.#tell({ lat: coords.latitude, lng: coords.longitude });
    }, (error) => { done(); this.#say('locate-failed', { denied: error.code === 1 }); }, { enableHighAccuracy: true, timeout: 10000 });
  }

  #tell({ lat, lng }) {
    const at = { lat: Math.round(lat * 1e6) / 1e6, lon: Math.round(lng * 1e6) / 1e6 };
    this.#telling = true; // the attributes follow the pin here; the pin must not follow the attributes
    this.setAttribute('pin-lat', at.lat);
    this.setAttribute('pin-lon', at.lon);
    this.#telling = false;
    if (this.getAttribute('pin') === 'place') this.#drawPin(false);
    this.#say('pin-moved', at);
  }

  #say(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true })); }
}

if (!customElements.get('city-map')) customElements.define('city-map', CityMap);
