import type { TimelineStep } from '@pianqu/shared/rail/rail.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useEffect, useState } from 'react'
import { neighbour } from './timeline-state.ts'

const brisk = 900
const calm = 2000

/** Those who asked their device for less motion get slower steps; nothing moves between steps for anybody. */
const pace = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? calm : brisk)

/** Walks from event to event until the last, or until it is stopped. */
export function usePlayer(steps: readonly TimelineStep[], day: Day, onDay: (day: Day) => void) {
  const [isPlaying, setIsPlaying] = useState(false)
  const next = neighbour(steps, day, 1)
  useEffect(() => {
    if (!isPlaying) return
    if (next === null) {
      setIsPlaying(false)
      return
    }
    const timer = setTimeout(() => onDay(next), pace())
    return () => clearTimeout(timer)
  }, [isPlaying, next, onDay])
  const toggle = () => {
    const first = steps[0]
    if (!isPlaying && next === null && first) onDay(first.on)
    setIsPlaying(!isPlaying)
  }
  return { isPlaying, toggle, stop: () => setIsPlaying(false) }
}
