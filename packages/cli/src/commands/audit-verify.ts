import { Command } from 'commander'
import type { Context } from '../context.ts'
export const verifyCommand = (_context: Context): Command => new Command('verify')
