// Fails when the first view of an application is heavier than the budget (written by the build, see vite.shared.ts).
import { existsSync, readFileSync } from 'node:fs'

const limit = 350_000
let failed = false
for (const app of ['shop', 'console']) {
  const file = `target/first-route-${app}.json`
  if (!existsSync(file)) {
    console.error(`${app}: not built`)
    failed = true
    continue
  }
  const { total, files } = JSON.parse(readFileSync(file, 'utf8'))
  const verdict = total > limit ? 'OVER' : 'ok'
  console.log(`${app}.first_route_compressed_bytes: ${total} (limit ${limit}) ${verdict}`)
  for (const { name, bytes } of files) console.log(`  ${String(bytes).padStart(8)}  ${name}`)
  failed ||= total > limit
}
process.exit(failed ? 1 : 0)
