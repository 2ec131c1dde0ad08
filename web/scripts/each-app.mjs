// Runs one npm script in every application, side by side: node scripts/each-app.mjs typecheck
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const script = process.argv[2]
const apps = readdirSync('apps').filter(name => existsSync(`apps/${name}/package.json`))
const codes = await Promise.all(
  apps.map(
    app =>
      new Promise(resolve => {
        spawn('npm', ['run', '--silent', script, '--workspace', `@banyan/${app}`], {
          stdio: 'inherit',
          shell: process.platform === 'win32',
        }).on('exit', resolve)
      }),
  ),
)
process.exit(codes.some(code => code !== 0) ? 1 : 0)
