import { sendAlways } from '@banyan/api'

const KEY = 'banyan.device'

/** Names this device to the server: rewards for inviting are for two people, so the shop looks whether two accounts are on one device. */
export function nameDevice(): void {
  try {
    const known = localStorage.getItem(KEY)
    const device = known && /^[0-9a-f]{32}$/.test(known) ? known : fresh()
    if (device !== known) localStorage.setItem(KEY, device)
    sendAlways('Banyan-Device', device)
  } catch {
    // a browser that keeps nothing has no name
  }
}

function fresh(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
