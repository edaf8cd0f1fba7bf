// What the city map looks like: the city's own lines and areas in Plaza's tokens, tiles only where the city has some.

const EMPTY = { type: 'FeatureCollection', features: [] };
const FONT = ['Inter Variable', 'Noto Sans Arabic', 'Noto Sans CJK SC', 'sans-serif'];
const TOKENS = {
  land: '--plaza-map-land', area: '--plaza-map-area', edge: '--plaza-map-edge', street: '--plaza-map-street',
  casing: '--plaza-map-casing', label: '--plaza-map-label', halo: '--plaza-map-halo',
  ok: '--plaza-ok', warn: '--plaza-warn', danger: '--plaza-danger', info: '--plaza-info', neutral: '--plaza-ink-3',
  accent: '--plaza-accent-strong', paper: '--plaza-surface-1',
};
const SIGNS = ['match', ['get', 'tone'], 'ok', '✓', 'warn', '!', 'danger', '!', 'info', '•', ''];

/** The tokens as the map's renderer can read them: it knows no light-dark() and no oklch(). */
export function palette(host) {
  const probe = document.createElement('span');
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  host.shadowRoot.append(probe);
  const colours = {};
  for (const [name, token] of Object.entries(TOKENS)) {
    probe.style.color = `var(${token}, #888888)`;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = getComputedStyle(probe).color;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
    colours[name] = `rgb(${r}, ${g}, ${b})`;
  }
  probe.remove();
  return colours;
}

/** The whole style as one value, so that any change is a new style and the renderer works out the difference. */
export function cityStyle(c, { boundary, areas, streets, tiles, points }) {
  const tone = ['match', ['get', 'tone'], 'ok', c.ok, 'warn', c.warn, 'danger', c.danger, 'info', c.info, c.neutral];
  const collection = (url) => ({ type: 'geojson', data: url ? new URL(url, document.baseURI).href : EMPTY });
  const label = { 'text-color': c.label, 'text-halo-color': c.halo, 'text-halo-width': 1.5 };
  const sources = {
    boundary: collection(boundary),
    areas: collection(areas),
    streets: collection(streets),
    points: { type: 'geojson', data: points ?? EMPTY, cluster: true, clusterRadius: 44, clusterMaxZoom: 15 },
  };
  if (tiles) sources.tiles = { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 19 };
  const layers = [
    { id: 'paper', type: 'background', paint: { 'background-color': c.land } },
    { id: 'city', type: 'fill', source: 'boundary', filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': c.area } },
    { id: 'street-casing', type: 'line', source: 'streets', minzoom: 13, layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.casing,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 13, 2.5, 18, 18] } },
    { id: 'street', type: 'line', source: 'streets', layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.street,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 10, 0.5, 13, 1.5, 18, 14] } },
    { id: 'street-name', type: 'symbol', source: 'streets', minzoom: 14,
      layout: { 'symbol-placement': 'line', 'text-field': ['coalesce', ['get', 'name'], ''], 'text-font': FONT, 'text-size': 12 },
      paint: label },
    // Over the city's own streets, so that those are seen where a tile does not come.
    ...(tiles ? [{ id: 'tiles', type: 'raster', source: 'tiles', paint: { 'raster-fade-duration': 0 } }] : []),
    { id: 'area-edge', type: 'line', source: 'areas', paint: { 'line-color': c.edge, 'line-dasharray': [3, 2], 'line-width': 1 } },
    { id: 'city-edge', type: 'line', source: 'boundary', paint: { 'line-color': c.edge, 'line-width': 2 } },
    { id: 'area-name', type: 'symbol', source: 'areas', maxzoom: 15, filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { 'text-field': ['coalesce', ['get', 'name'], ''], 'text-font': FONT, 'text-size': 13, 'text-max-width': 8 },
      paint: label },
    { id: 'clusters', type: 'circle', source: 'points', filter: ['has', 'point_count'],
      paint: { 'circle-color': c.accent, 'circle-stroke-color': c.paper, 'circle-stroke-width': 2,
        'circle-radius': ['step', ['get', 'point_count'], 15, 10, 19, 100, 25] } },
    { id: 'cluster-count', type: 'symbol', source: 'points', filter: ['has', 'point_count'],
      layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': FONT, 'text-size': 13, 'text-allow-overlap': true },
      paint: { 'text-color': c.paper } },
    { id: 'points', type: 'circle', source: 'points', filter: ['!', ['has', 'point_count']],
      paint: { 'circle-color': tone, 'circle-radius': ['case', ['to-boolean', ['get', 'chosen']], 13, 9],
        'circle-stroke-color': c.paper, 'circle-stroke-width': 2 } },
    { id: 'point-sign', type: 'symbol', source: 'points', filter: ['!', ['has', 'point_count']],
      layout: { 'text-field': SIGNS, 'text-font': FONT, 'text-size': 12, 'text-allow-overlap': true },
      paint: { 'text-color': c.paper } },
    { id: 'point-label', type: 'symbol', source: 'points', minzoom: 14, filter: ['!', ['has', 'point_count']],
      layout: { 'text-field': ['coalesce', ['get', 'label'], ''], 'text-font': FONT, 'text-size': 12, 'text-offset': [0, 1.2],
        'text-anchor': 'top', 'text-max-width': 10 },
      paint: label },
  ];
  return { version: 8, sources, layers };
}
