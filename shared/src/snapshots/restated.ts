/** The mark beside a figure that is no longer what was published (design §4). */
export const restatedMark = 'r'

interface Restated {
  /** The snapshot that said so; null where the month was never published. */
  readonly snapshot: string | null
  /** Both as people read them. */
  readonly was: string
  readonly now: string
}

/** `发布时 1,234万元（2025-09-1），更正后 1,200万元`. */
export const restatedText = ({ snapshot, was, now }: Restated): string =>
  snapshot ? `发布时 ${was}（${snapshot}），更正后 ${now}` : `更正前 ${was}，更正后 ${now}`

interface Place {
  readonly place: number | null
  readonly tied: boolean
}

/** `第3名`, `并列第3名`, `无名次`. */
export const placeText = ({ place, tied }: Place): string =>
  place === null ? '无名次' : `${tied ? '并列' : ''}第${place}名`

/** `发布时第3名`, where an area stands at another place now; null where it does not. */
export const publishedPlaceText = (was: Place | undefined, now: Place): string | null =>
  !was || placeText(was) === placeText(now) ? null : `发布时${placeText(was)}`
