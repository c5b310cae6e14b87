import { Tag } from '../ui/words/tag.tsx'

interface WatchMarkProps {
  /** The day the watch began; nothing is shown without one. */
  readonly since: string | null | undefined
  readonly isLong?: boolean
}

/** 「观察」 beside the name of an area: no light, so it has no colour of one. */
export function WatchMark({ since, isLong = false }: WatchMarkProps) {
  return since ? <Tag title={`${since}起列入观察`}>{isLong ? `观察，${since}起` : '观察'}</Tag> : null
}
