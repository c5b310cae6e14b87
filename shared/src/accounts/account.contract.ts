import { z } from 'zod'
import { roleSchema } from '../access/access.ts'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { filledIn } from '../words/filled-in.ts'
import { usernameRule } from './account-rule.ts'
import { passwordSchema } from './password-rule.ts'

const accountEntries = {
  name: filledIn('姓名', 1, 40),
  role: roleSchema,
  unitCode: z.string().min(1).max(40).nullable().default(null),
}

export const newAccountSchema = z.object({
  username: z.string().trim().regex(usernameRule.pattern, usernameRule.message),
  ...accountEntries,
  password: passwordSchema
    .optional()
    .describe('Good for being changed alone; left out, nobody signs in before a one-time password is issued'),
})
export type NewAccount = z.output<typeof newAccountSchema>

/** What may be said of the password of an account. */
export const passwordStates = ['own', 'one-time', 'expired', 'none'] as const
export type PasswordState = (typeof passwordStates)[number]

export const passwordStateNames: Record<PasswordState, string> = {
  own: '本人密码',
  'one-time': '一次性密码',
  expired: '一次性密码已过期',
  none: '还没有密码',
}

export const accountSchema = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  unitCode: z.string().nullable(),
  unitName: z.string().nullable(),
  disabled: z.boolean(),
  createdAt: z.string(),
  password: z.enum(passwordStates),
  lastSignInAt: z.string().nullable().describe('UTC instant; null: never'),
  openSessions: z.int(),
  hasSecondFactor: z.boolean(),
  version: z.int().positive(),
})
export type Account = z.infer<typeof accountSchema>

const accountParams = z.object({ userId: z.string() })

export const listAccounts = openTo('accounts:read').get('/api/accounts', {
  summary: 'All accounts, with when each last signed in',
  reply: pageOf(accountSchema),
})

export const addAccount = openTo('accounts:write').create('/api/accounts', {
  summary: 'Add an account',
  body: newAccountSchema,
  reply: accountSchema,
})

export const editAccount = openTo('accounts:write').put('/api/accounts/:userId', {
  summary: 'Change the name, role and unit of an account; another role or unit ends its sessions',
  params: accountParams,
  body: z.object({ version: z.int().positive(), ...accountEntries }),
  reply: accountSchema,
})

export const dropSecondFactor = openTo('accounts:write').remove('/api/accounts/:userId/second-factor', {
  summary: 'Take away the second factor of an account whose holder has lost it; its unit is told',
  params: accountParams,
})

export const setAccountDisabled = openTo('accounts:write').post('/api/accounts/:userId/steps', {
  summary: 'Disable or enable an account; disabling ends its sessions',
  params: accountParams,
  body: z.object({ step: z.enum(['disable', 'enable']) }),
  reply: accountSchema,
})

const issuedPasswordSchema = accountSchema.pick({ userId: true, username: true, name: true, unitName: true }).extend({
  password: z.string().describe('Told this once and kept nowhere'),
  until: z.string().describe('UTC instant'),
})
export type IssuedPassword = z.infer<typeof issuedPasswordSchema>

export const issuePasswords = openTo('accounts:write').post('/api/accounts/one-time-passwords', {
  summary:
    'Give accounts passwords that are only good for being changed, for their holders; ends their sessions, and their units are told',
  body: z.object({ userIds: z.array(z.string()).min(1, '请选择账号').max(200, '一次最多给200个账号发放') }),
  reply: z.object({ rows: z.array(issuedPasswordSchema) }),
  isSecret: true,
})
