import { z } from 'zod'

/** Only addresses of this site are followed after signing in. */
const isLocal = (address: string): boolean => /^\/(?![/\\])/.test(address)

/** The page that was asked for before signing in. */
export const signInSearch = z.object({
  next: z.string().refine(isLocal).optional().catch(undefined),
  oidc: z.enum(['gone', 'refused', 'unknown', 'factor']).optional().catch(undefined),
})
