import { getSession } from '@pianqu/shared/accounts/session.contract.ts'
import { isUnreached } from '../../api/api-problem.ts'
import { call } from '../../api/call.ts'

/** A cable that is pulled answers nothing at all, not even a refusal. */
const longestSilence = 10_000

/** Any answer will do, a refusal too. */
export const isThere = (): Promise<boolean> =>
  call(getSession, { asWhoever: true }, AbortSignal.timeout(longestSilence)).then(
    () => true,
    (error: unknown) => !isUnreached(error) && !(error instanceof DOMException),
  )
