import { z } from 'zod'
import { everybody } from '../http/endpoint.ts'

export const getSignInWays = everybody.get('/api/session/ways', {
  summary: 'What one may sign in with besides name and password',
  reply: z.object({
    oidc: z.object({ name: z.string() }).nullable().describe('The system that vouches for people; null: none'),
  }),
})

/** What the page of the door says after a way back without a session. */
export const oidcRefusals = {
  gone: '统一身份认证暂时连不上，请用用户名和密码登录',
  refused: '统一身份认证没有通过，请重试，或用用户名和密码登录',
  unknown: '统一身份认证里的用户在本系统没有可用的账号，请联系系统管理员',
  factor: '这个账号启用了动态验证码，请用用户名、密码和动态验证码登录',
} as const
export type OidcRefusal = keyof typeof oidcRefusals

export const startOidc = everybody.get('/api/session/oidc/start', {
  summary: 'Sends the browser to the system that vouches for people (OpenID Connect, code flow with PKCE)',
  query: z.object({ next: z.string().max(2000).optional().describe('The page to come back to') }),
  reply: z.null(),
})

export const finishOidc = everybody.get('/api/session/oidc/callback', {
  summary: 'Where that system sends the browser back to: in, or to the door with what was wrong',
  reply: z.null(),
})
