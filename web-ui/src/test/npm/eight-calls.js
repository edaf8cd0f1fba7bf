// Somebody else's client makes the eight calls of GeoReport v2; what came of each is printed as one JSON document.
const dns = require('dns');
const lookup = dns.lookup;
// Cities of the tests are hosts below localhost, which not every computer resolves.
dns.lookup = (host, options, done) => {
  const callback = typeof options === 'function' ? options : done;
  if (!host.endsWith('.localhost')) {
    return lookup(host, options, done);
  }
  return options && options.all
    ? callback(null, [{ address: '127.0.0.1', family: 4 }])
    : callback(null, '127.0.0.1', 4);
};

const Open311 = require('open311');
const { promisify } = require('util');

async function main() {
  const [discovery, jurisdiction, apiKey] = process.argv.slice(2);
  const client = new Open311({ discovery, jurisdiction, apiKey });
  const call = (name, ...values) => promisify(client[name].bind(client))(...values);
  const result = {};
  result.discovery = await call('serviceDiscovery', { cache: true });
  result.endpoint = client.endpoint;
  result.services = await call('serviceList');
  result.definition = await call('serviceDefinition', 'streetlight');
  result.filed = await call('submitRequest', {
    service_code: 'streetlight', lat: 41.88012, long: -87.63045, description: 'It blinks – ¿por qué?',
    attributes: { pole: 'out' },
  });
  result.batch = await call('submitRequest', { service_code: 'census', address_string: '12 Main St' });
  const token = result.batch[0].token;
  result.token = await call('token', token);
  result.list = await call('serviceRequests', { status: 'open' });
  result.single = await call('serviceRequest', result.filed[0].service_request_id);
  console.log(JSON.stringify(result));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
