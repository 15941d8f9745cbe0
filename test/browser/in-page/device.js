// Runs in every page before its own scripts: notes every use of what could keep or tell something about the device.
{
  const uses = [];
  window.deviceUses = uses;
  const watchCall = (owner, name, label) => {
    const original = owner?.[name];
    if (typeof original !== 'function') return;
    owner[name] = function watched(...given) {
      uses.push(label ?? name);
      return original.apply(this, given);
    };
  };
  const watchValue = (owner, name, label = name) => {
    const described = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!described?.get) return;
    Object.defineProperty(owner, name, {
      ...described,
      get() {
        uses.push(label);
        return described.get.call(this);
      },
      ...(described.set && {
        set(value) {
          uses.push(`${label} =`);
          described.set.call(this, value);
        },
      }),
    });
  };

  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'])
    watchCall(Storage.prototype, name, `storage.${name}`);
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) watchValue(window, name);
  watchValue(Document.prototype, 'cookie');
  for (const name of ['open', 'deleteDatabase', 'databases'])
    watchCall(IDBFactory.prototype, name, `indexedDB.${name}`);
  watchCall(window, 'openDatabase');
  for (const name of [
    ...[
      'userAgentData',
      'plugins',
      'mimeTypes',
      'languages',
      'hardwareConcurrency',
      'deviceMemory',
      'platform',
    ],
    ...['maxTouchPoints', 'connection', 'storage', 'serviceWorker', 'mediaDevices', 'webdriver', 'userAgent'],
  ])
    watchValue(Navigator.prototype, name, `navigator.${name}`);
  for (const name of ['sendBeacon', 'getBattery', 'getGamepads', 'requestMediaKeySystemAccess'])
    watchCall(Navigator.prototype, name, `navigator.${name}`);
  for (const name of ['width', 'height', 'colorDepth', 'pixelDepth', 'availWidth'])
    watchValue(Screen.prototype, name, `screen.${name}`);
  for (const name of ['toDataURL', 'toBlob', 'getContext'])
    watchCall(HTMLCanvasElement.prototype, name, `canvas.${name}`);
  watchCall(window, 'AudioContext');
  watchCall(window, 'OfflineAudioContext');
  watchCall(window, 'RTCPeerConnection');
  watchCall(window, 'WebSocket');
}
