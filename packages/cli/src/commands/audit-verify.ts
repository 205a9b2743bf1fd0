import { Command } from 'commander'
import type { Context } from '../program.ts'
export const verifyCommand = (_context: Context): Command => new Command('verify')
