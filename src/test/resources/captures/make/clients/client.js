// node client.js LIBRARY HOST PORT: one attempt, its error printed as the runtime prints an uncaught one
const [library, host, port] = process.argv.slice(2);
const need = name => require(require.resolve(name, { paths: [process.env.scratch] }));
const fail = error => { console.error(error); process.exit(1); };
setTimeout(() => process.exit(3), 8000);
const clients = {
  net: () => require('net').connect({ host, port: +port }).on('close', had => had || console.error('closed')),
  'net-caught': () => require('net').connect({ host, port: +port }).on('error', fail),
  http: () => require('http').get(`http://${host}:${port}/`, r => r.resume()),
  https: () => require('https').get(`https://${host}:${port}/`, r => r.resume()).on('error', fail),
  tls: () => require('tls').connect({ host, port: +port }).on('error', fail),
  fetch: () => fetch(`http://${host}:${port}/`).catch(fail),
  'fetch-tls': () => fetch(`https://${host}:${port}/`).catch(fail),
  'fetch-timeout': () => fetch(`http://${host}:${port}/`, { signal: AbortSignal.timeout(1500) }).catch(fail),
  ws: () => new (need('ws'))(`ws://${host}:${port}/`, { handshakeTimeout: 1500 }),
  wss: () => new (need('ws'))(`wss://${host}:${port}/`, { handshakeTimeout: 1500 }).on('error', e => { console.error('WebSocket error:', e.message); process.exit(1); }),
  axios: () => need('axios').get(`http://${host}:${port}/`, { timeout: 1500 }).catch(e => { console.error(e.message, e.code); process.exit(1); }),
  undici: () => need('undici').request(`http://${host}:${port}/`, { headersTimeout: 1500, connectTimeout: 1500 }).catch(fail),
  'socket.io': () => need('socket.io-client')(`http://${host}:${port}`, { timeout: 1500, reconnection: false }).on('connect_error', e => { console.error('connect_error', e.message, e.description); process.exit(1); }),
  'socket.io-ws': () => need('socket.io-client')(`http://${host}:${port}`, { transports: ['websocket'], timeout: 1500, reconnection: false }).on('connect_error', e => fail(e)),
  mysql2: () => need('mysql2').createConnection({ host, port: +port, user: 'u', connectTimeout: 1500 }).connect(e => e && fail(e)),
  pg: () => new (need('pg').Client)({ host, port: +port, connectionTimeoutMillis: 1500 }).connect().catch(fail),
  ioredis: () => new (need('ioredis'))({ host, port: +port, connectTimeout: 1500, maxRetriesPerRequest: 1, retryStrategy: () => null }).ping().catch(fail),
  'ioredis-events': () => { const r = new (need('ioredis'))({ host, port: +port, connectTimeout: 1000 }); setTimeout(() => process.exit(1), 600); },
  mongodb: () => new (need('mongodb').MongoClient)(`mongodb://${host}:${port}`, { serverSelectionTimeoutMS: 1500 }).connect().catch(fail),
  amqplib: () => need('amqplib').connect(`amqp://${host}:${port}`, { timeout: 1500 }).catch(fail),
  nodemailer: () => need('nodemailer').createTransport({ host, port: +port, connectionTimeout: 1500, greetingTimeout: 1500 }).sendMail({ from: 'a@example.org', to: 'b@example.org' }).catch(fail),
  listen: () => require('http').createServer().listen(+port, host),
  'ws-listen': () => new (need('ws').Server)({ port: +port, host }),
};
clients[library]();
