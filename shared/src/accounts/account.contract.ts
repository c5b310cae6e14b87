import { z } from 'zod'
import { roleSchema } from '../access/access.ts'
import { openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { filledIn } from '../words/filled-in.ts'
import { passwordSchema } from './password-rule.ts'

export const newAccountSchema = z.object({
  username: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9._-]{1,39}$/, '用户名由小写字母开头，可含数字、点、下划线和短横，2至40位'),
  name: filledIn('姓名', 1, 40),
  role: roleSchema,
  unitCode: z.string().min(1).max(40).nullable().default(null),
  password: passwordSchema,
})
export type NewAccount = z.output<typeof newAccountSchema>

export const accountSchema = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  unitCode: z.string().nullable(),
  unitName: z.string().nullable(),
  disabled: z.boolean(),
  createdAt: z.string(),
})
export type Account = z.infer<typeof accountSchema>

export const listAccounts = openTo('accounts:read').get('/api/accounts', {
  summary: 'All accounts',
  reply: pageOf(accountSchema),
})

export const addAccount = openTo('accounts:write').create('/api/accounts', {
  summary: 'Add an account',
  body: newAccountSchema,
  reply: accountSchema,
})

export const setAccountDisabled = openTo('accounts:write').post('/api/accounts/:userId/steps', {
  summary: 'Disable or enable an account; disabling ends its sessions',
  params: z.object({ userId: z.string() }),
  body: z.object({ step: z.enum(['disable', 'enable']) }),
  reply: accountSchema,
})
