// Builds shop and console into target/dist when their sources changed since the last build.
// Installs packages only when the lock file changed. `--force` builds even when nothing changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

process.chdir(dirname(fileURLToPath(import.meta.url)))

const ignored = new Set(['node_modules', 'target', '.git'])
const lockInputs = ['package.json', 'package-lock.json', '.npmrc']
const sourceInputs = [...lockInputs, 'build-if-changed.mjs', 'tsconfig.base.json', 'vite.shared.ts', 'scripts', 'packages', 'apps']
const stamps = { packages: 'node_modules/.lock-stamp', build: 'target/.web-stamp' }

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return /\.test\.ts$/.test(path) ? [] : [path]
  return readdirSync(path).sort().filter(name => !ignored.has(name)).flatMap(name => filesUnder(join(path, name)))
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const isStamped = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value
const isWindows = process.platform === 'win32'

function npm(...parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', parameters, { stdio: 'inherit', shell: isWindows })
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`npm ${parameters.join(' ')} ended with ${code}`))))
  })
}

const force = process.argv.includes('--force')
const before = hashOf(sourceInputs)
if (!force && existsSync('target/dist/index.html') && isStamped(stamps.build, before)) {
  console.log('web: unchanged, skipped')
  process.exit(0)
}

const lock = hashOf(lockInputs)
if (!isStamped(stamps.packages, lock)) {
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: isWindows })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(stamps.packages, lock)
}

// Both applications are type-checked and built side by side, into a folder that replaces the served one only when all went well.
const started = Date.now()
rmSync('target/dist.next', { recursive: true, force: true })
mkdirSync('target/dist.next', { recursive: true })
const apps = readdirSync('apps').filter(name => existsSync(join('apps', name, 'vite.config.ts')))
try {
  await Promise.all(apps.flatMap(app => ['typecheck', 'build'].map(script => npm('run', '--silent', script, '--workspace', `@banyan/${app}`))))
} catch (failure) {
  console.error(`web: ${failure.message}`)
  process.exit(1)
}
rmSync('target/dist', { recursive: true, force: true })
renameSync('target/dist.next', 'target/dist')
writeFileSync(stamps.build, hashOf(sourceInputs))
console.log(`web: built ${apps.join(' and ')} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
