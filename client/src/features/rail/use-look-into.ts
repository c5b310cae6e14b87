import { useCallback } from 'react'
import { usePageSearch } from '../../navigation/search.ts'
import { railSearch } from './rail.search.ts'

/** Ways to look into an area or a station, wherever its name stands. */
export function useLookInto() {
  const [{ area, station }, change] = usePageSearch(railSearch)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to change the address is the same all along
  const onArea = useCallback((code: string) => change({ tab: 'coverage', area: code, station: undefined }), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  const onStation = useCallback((code: string) => change({ tab: 'coverage', station: code }), [])
  return { area, station, onArea, onStation, change }
}
