// node browser.js ADDRESS LANGUAGE PROFILE: what Chromium shows of a page that will not load, over its debugging port
const { spawn } = require('child_process');
const WebSocket = require(require.resolve('ws', { paths: [process.env.scratch] }));
const [address, language, profile] = process.argv.slice(2);
const browser = spawn('chromium', ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=6777',
  `--user-data-dir=${profile}`, `--lang=${language}`, '--accept-lang=' + language, 'about:blank'], { stdio: 'ignore' });
const sleep = ms => new Promise(done => setTimeout(done, ms));
const end = code => { browser.kill('SIGKILL'); process.exit(code); };
setTimeout(() => end(3), 20000);
(async () => {
  let page;
  for (let i = 0; i < 60 && !page; i++) {
    await sleep(200);
    page = await fetch('http://127.0.0.1:6777/json/list').then(r => r.json()).then(l => l.find(p => p.type === 'page')).catch(() => null);
  }
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise(open => socket.on('open', open));
  let id = 0;
  const ask = (method, params) => new Promise(done => {
    const own = ++id;
    socket.on('message', m => { const a = JSON.parse(m); if (a.id === own) done(a.result); });
    socket.send(JSON.stringify({ id: own, method, params }));
  });
  await ask('Page.enable');
  ask('Page.navigate', { url: address });
  await sleep(4000);
  const shown = await ask('Runtime.evaluate', { expression: 'document.body.innerText' });
  console.log(shown.result.value);
  end(0);
})().catch(error => { console.error(error); end(2); });
