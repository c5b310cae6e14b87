import { witnessesOf } from '../../db/witnesses.ts'
import { cityJob } from '../../work/job.ts'
import { verifiedTrail } from './verify-trail.query.ts'

/** The longer the trail, the longer it takes: a city of many years is let finish. */
const deadlineMs = 10 * 60_000

export const verifyTrailJob = cityJob(
  'verifying/verify-trail',
  (kept: Parameters<typeof verifiedTrail>[2], city) => verifiedTrail(city.db, witnessesOf(city), kept),
  {
    deadlineMs,
  },
)
