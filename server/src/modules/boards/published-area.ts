import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import type { PublishedFigures } from '../snapshots/published-figures.facts.ts'

/** How an area was first published, where its amount or its place is another now. */
export function publishedArea(
  first: PublishedFigures | undefined,
  now: AreaFigure,
): Pick<AreaFigure, 'published'> | undefined {
  const was = first?.areas.get(now.code)
  if (!first || !was) return undefined
  if (was.ytdYuan === now.ytdYuan && was.place === now.place && was.tied === now.tied) return undefined
  const { ytdYuan, rateDisplay, place, tied, light } = was
  return {
    published: { snapshot: first.snapshot, ytdYuan: light === 'grey' ? null : ytdYuan, rateDisplay, place, tied },
  }
}
