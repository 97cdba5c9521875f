import { startCommand } from './serve/start-command.ts'

await startCommand('production')
