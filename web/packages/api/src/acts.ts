import { UNREACHABLE, UNREADABLE, isProblemError } from './problem'

/** A fresh key for the Idempotency-Key header. */
export function idempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  // Pages served without TLS from another machine have no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Keeps the idempotency key of an act until its outcome is known, so that pressing the button again after a lost answer, or after a
 * reload, repeats the same act instead of doing it twice. A changed command is a new act. A refusal by the server settles the act;
 * a lost connection or a broken gateway does not.
 */
export class Acts {
  constructor(
    private readonly storage: Storage = sessionStorage,
    private readonly newKey: () => string = idempotencyKey,
  ) {}

  async once<T>(act: string, command: unknown, send: (key: string) => Promise<T>): Promise<T> {
    const key = this.keyFor(act, command)
    try {
      const answer = await send(key)
      this.settle(act)
      return answer
    } catch (error) {
      if (isSettled(error)) this.settle(act)
      throw error
    }
  }

  private keyFor(act: string, command: unknown): string {
    const text = JSON.stringify(command) ?? ''
    const kept = this.storage.getItem(slot(act))
    if (kept) {
      const { key, command: keptCommand } = JSON.parse(kept) as { key: string; command: string }
      if (keptCommand === text) return key
    }
    const key = this.newKey()
    this.storage.setItem(slot(act), JSON.stringify({ key, command: text }))
    return key
  }

  private settle(act: string): void {
    this.storage.removeItem(slot(act))
  }
}

const slot = (act: string) => `banyan.act.${act}`

function isSettled(error: unknown): boolean {
  if (!isProblemError(error)) return false
  return error.code !== UNREACHABLE && error.code !== UNREADABLE && error.status < 500
}
