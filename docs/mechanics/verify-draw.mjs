#!/usr/bin/env node
// Checks every draw of a lottery with nothing but Node.js (version 20 or later). Usage:
//   node verify-draw.mjs https://shop.example/api/lotteries/<campaign>/proof     all draws, page by page
//   node verify-draw.mjs proof.json                                              a proof that was saved to a file
//   node verify-draw.mjs proof.json <participant code>                           only your own draws are listed
//
//   hash   = SHA-256(seed)
//   mac    = HMAC-SHA-256(key: seed, message: "banyan-lottery-1:" campaign ":" number ":" participant)
//   ticket = floor(first 8 bytes of mac, unsigned, big-endian × 1,000,000 / 2^64)
//   prize  = the first whose odds, added to those of the prizes before it, exceed the ticket; a hit wins while there is stock
import { createHash, createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

export function ticketOf(seed, campaignId, number, participant) {
  const mac = createHmac('sha256', Buffer.from(seed, 'hex')).update(`banyan-lottery-1:${campaignId}:${number}:${participant}`).digest()
  return Number((mac.readBigUInt64BE(0) * 1_000_000n) >> 64n)
}

export function prizeOf(ticket, prizes) {
  let end = 0
  for (const [place, prize] of prizes.entries()) {
    end += prize.odds
    if (ticket < end) return place
  }
  return undefined
}

/** What is wrong with the draws of a proof; empty when all is right. */
export function faults(proof) {
  if (!proof.seed) return ['The seed is not published yet: the lottery is not over. Its hash is ' + proof.seedHash]
  const found = []
  if (createHash('sha256').update(Buffer.from(proof.seed, 'hex')).digest('hex') !== proof.seedHash) found.push('The seed does not have the published hash')
  const won = proof.prizes.map(() => 0)
  proof.draws.forEach((draw, index) => {
    const at = `Draw ${draw.number}`
    if (draw.number !== index + 1) found.push(`${at}: number ${index + 1} is missing`)
    const ticket = ticketOf(proof.seed, proof.campaignId, draw.number, draw.participant)
    if (ticket !== draw.ticket) found.push(`${at}: the ticket is ${draw.ticket} and should be ${ticket}`)
    const prize = prizeOf(ticket, proof.prizes)
    if (prize !== draw.prize) found.push(`${at}: the prize is ${draw.prize ?? 'none'} and should be ${prize ?? 'none'}`)
    const wins = prize !== undefined && won[prize] < proof.prizes[prize].stock
    if (wins) won[prize]++
    if (wins !== draw.won) found.push(`${at}: ${draw.won ? 'won and should not have' : 'did not win and should have'}`)
  })
  return found
}

async function load(source) {
  if (!/^https?:/.test(source)) return JSON.parse(await readFile(source, 'utf8'))
  let proof
  for (let after = 0; after !== undefined; ) {
    const url = new URL(source)
    url.searchParams.set('after', String(after))
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
    const page = await answer.json()
    proof = proof ? { ...proof, draws: [...proof.draws, ...page.draws] } : page
    after = page.next
  }
  return proof
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [source, participant] = process.argv.slice(2)
  if (!source) {
    console.error('Say where the proof is: a file or an address')
    process.exit(2)
  }
  const proof = await load(source)
  const wrong = faults(proof)
  const shown = participant ? proof.draws.filter(draw => draw.participant === participant) : []
  for (const draw of shown) console.log(`Draw ${draw.number}: ticket ${draw.ticket}, ${draw.won ? proof.prizes[draw.prize].nameEn : 'no prize'}`)
  for (const text of wrong) console.error(text)
  console.log(wrong.length ? `${wrong.length} things are wrong` : `All ${proof.draws.length} draws are right`)
  process.exit(wrong.length ? 1 : 0)
}
