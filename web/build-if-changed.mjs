// placeholder until the workspace lands
import { mkdirSync } from 'node:fs'
mkdirSync('target/dist', { recursive: true })
