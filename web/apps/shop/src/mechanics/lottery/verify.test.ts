// @vitest-environment node
import { readFileSync } from 'node:fs'
import type { LotteryProof } from '@banyan/api'
import { expect, test } from 'vitest'
import { hmac, sha256 } from './sha256'
import { faultsOf, ticketOf } from './verify'

const root = new URL('../../../../../../docs/mechanics/', import.meta.url)
const proof = JSON.parse(readFileSync(new URL('verify-draw.example.json', root), 'utf8')) as LotteryProof & { seed: string }
const text = (value: string) => new TextEncoder().encode(value)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('SHA-256 and HMAC give the published figures', () => {
  expect(hex(sha256(text('')))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hex(sha256(text('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hex(sha256(text('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')))).toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1')
  expect(hex(hmac(new Uint8Array(20).fill(0x0b), text('Hi There')))).toBe('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7')
  expect(hex(hmac(new Uint8Array(131).fill(0xaa), text('Test Using Larger Than Block-Size Key - Hash Key First')))).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54')
})

test('the page finds the example right, and every change of it wrong', () => {
  expect(faultsOf(proof, proof.seed)).toEqual([])
  const [first, second, ...rest] = proof.draws
  if (!first || !second) throw new Error('the example has no draws')
  expect(faultsOf({ ...proof, draws: [{ ...first, ticket: first.ticket + 1 }, second, ...rest] }, proof.seed)).toContainEqual({ kind: 'ticket', number: 1 })
  expect(faultsOf({ ...proof, draws: [second, ...rest] }, proof.seed)).toContainEqual({ kind: 'number', number: 2 })
  expect(faultsOf({ ...proof, draws: [{ ...first, won: !first.won }, second, ...rest] }, proof.seed)).toContainEqual({ kind: 'won', number: 1 })
  expect(faultsOf(proof, 'ff'.repeat(32))).toContainEqual({ kind: 'hash' })
})

test('the script that anybody runs agrees with the page', async () => {
  const script = (await import(/* @vite-ignore */ new URL('verify-draw.mjs', root).pathname)) as {
    faults: (all: LotteryProof) => string[]
    ticketOf: typeof ticketOf
  }
  expect(script.faults(proof)).toEqual([])
  for (let number = 1; number < 200; number++) expect(script.ticketOf(proof.seed, proof.campaignId, number, 'a1')).toBe(ticketOf(proof.seed, proof.campaignId, number, 'a1'))
})
