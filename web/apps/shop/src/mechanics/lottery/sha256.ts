/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104) in plain code: the browser's own are not there on pages served without TLS.
 */
const BLOCK = 64

/** The first 32 bits of the fractional parts of the square (power 1/2) or cube (1/3) roots of the first primes. */
function roots(count: number, power: number): Uint32Array {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (prime) found.push(((n ** power) % 1) * 2 ** 32)
  }
  return Uint32Array.from(found)
}
const START = roots(8, 1 / 2)
const K = roots(64, 1 / 3)

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by))

function padded(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  all.set(bytes)
  all[bytes.length] = 0x80
  new DataView(all.buffer).setBigUint64(all.length - 8, BigInt(bytes.length) * 8n)
  return all
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const all = padded(bytes)
  const view = new DataView(all.buffer)
  const state = Uint32Array.from(START)
  const w = new Uint32Array(64)
  const at = (list: Uint32Array, index: number) => list[index] ?? 0
  for (let block = 0; block < all.length; block += BLOCK) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) w[i] = view.getUint32(block + 4 * i)
      else {
        const s0 = turn(at(w, i - 15), 7) ^ turn(at(w, i - 15), 18) ^ (at(w, i - 15) >>> 3)
        const s1 = turn(at(w, i - 2), 17) ^ turn(at(w, i - 2), 19) ^ (at(w, i - 2) >>> 10)
        w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1
      }
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] = at(state, i) + value })
  }
  const digest = new Uint8Array(32)
  state.forEach((word, i) => new DataView(digest.buffer).setUint32(4 * i, word))
  return digest
}

export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const padding = new Uint8Array(BLOCK)
  padding.set(key.length > BLOCK ? sha256(key) : key)
  const joined = (mask: number, rest: Uint8Array) => {
    const all = new Uint8Array(BLOCK + rest.length)
    padding.forEach((byte, i) => { all[i] = byte ^ mask })
    all.set(rest, BLOCK)
    return all
  }
  return sha256(joined(0x5c, sha256(joined(0x36, message))))
}
