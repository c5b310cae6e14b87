import { z } from 'zod'
import { actorSchema } from '../access/access.ts'
import { everybody, withAnyPassword } from '../http/endpoint.ts'
import { daySchema } from '../time/day.ts'
import { passwordSchema } from './password-rule.ts'

export const sessionSchema = z.object({
  actor: actorSchema,
  unitName: z.string().nullable(),
  today: daySchema.describe('The day of the business, Asia/Shanghai'),
  pinnedToday: z.boolean().describe('PIANQU_TODAY is set: the day does not move'),
  hasOneTimePassword: z
    .boolean()
    .describe(
      'Somebody else has set the password: until it is changed, everything else answers auth/one-time-password',
    ),
  owes: z
    .enum(['password', 'second-factor'])
    .nullable()
    .describe(
      'What is to be done before anything else: a password that has expired or that others know, or a second factor',
    ),
  hasSecondFactor: z.boolean(),
  demo: z.boolean().describe('The city is made up: screens say 演示数据'),
})
export type Session = z.infer<typeof sessionSchema>

export const signIn = everybody.post('/api/session', {
  summary: 'Sign in; the reply sets the session cookie',
  body: z.object({
    username: z.string().trim().min(1).max(60),
    password: z.string().min(1).max(200),
    code: z
      .string()
      .trim()
      .max(20)
      .optional()
      .describe('Of the second factor, where the account has one: without it the answer is auth/code-needed'),
  }),
  reply: sessionSchema,
})

export const getSession = withAnyPassword.get('/api/session', {
  summary: 'Who is signed in',
  reply: sessionSchema,
})

export const changePassword = withAnyPassword.put('/api/session/password', {
  summary: 'Change the own password; ends the other sessions of the same person',
  body: z.object({ current: z.string().min(1, '请填写现在的密码').max(200), password: passwordSchema }),
  reply: sessionSchema,
})

const ownSecondFactor = '/api/session/second-factor'

export const beginSecondFactor = withAnyPassword.post(ownSecondFactor, {
  summary: 'Begin a second factor (RFC 6238) for the own account; it opens nothing before it is confirmed',
  body: z.object({ current: z.string().min(1, '请填写现在的密码').max(200) }),
  reply: z.object({
    secret: z.string().describe('Base32, to be typed where no picture can be read'),
    address: z.string().describe('otpauth://…'),
    picture: z.string().describe('The address as a QR code, SVG'),
  }),
  isSecret: true,
})

export const confirmSecondFactor = withAnyPassword.put(ownSecondFactor, {
  summary: 'Confirm the second factor that was begun, by a code of it',
  body: z.object({ code: z.string().trim().min(6, '请填写六位动态验证码').max(20) }),
  reply: sessionSchema,
})

export const signOut = withAnyPassword.remove('/api/session', {
  summary: 'Sign out',
})
