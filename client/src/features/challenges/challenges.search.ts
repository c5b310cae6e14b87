import { z } from 'zod'

export const challengeViews = ['all', 'open', 'running', 'over'] as const
export type ChallengeView = (typeof challengeViews)[number]

/** What the address remembers: which tasks are in sight. */
export const challengesSearch = z.object({ view: z.enum(challengeViews).default('all').catch('all') })
