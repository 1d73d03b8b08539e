/** What a browser gives when it will take notices (PushSubscription). */
export interface BrowserDevice {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** `unable`: this browser has no notices; `denied`: the person or their device forbids them; `failed`: its push service is away. */
export type Asked = BrowserDevice | 'unable' | 'denied' | 'failed';

const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

async function pushManager(): Promise<PushManager | undefined> {
  return (await navigator.serviceWorker.getRegistration())?.pushManager;
}

/** Asks the person, and then the browser; from a tap, or some browsers do not ask. What was agreed before is replaced. */
export async function askBrowser(pushKey: string): Promise<Asked> {
  if (!canPush()) return 'unable';
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'denied';
    const manager = await pushManager();
    if (!manager) return 'unable';
    await (await manager.getSubscription())?.unsubscribe();
    const given = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
    const { endpoint, keys } = given.toJSON();
    return endpoint && keys?.['p256dh'] && keys['auth']
      ? { endpoint, p256dh: keys['p256dh'], auth: keys['auth'] }
      : 'failed';
  } catch {
    return 'failed';
  }
}

/** No notice comes to this browser any more, whatever the server knows. */
export async function leaveBrowser(): Promise<void> {
  if (!canPush()) return;
  try {
    await (await (await pushManager())?.getSubscription())?.unsubscribe();
  } catch {
    // There was none.
  }
}
