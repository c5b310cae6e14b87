import { usePageSearch } from '../../navigation/search.ts'
import { RaceView } from './race-view.tsx'
import { racesSearch } from './races.search.ts'
import { RacesList } from './races-list.tsx'

/** 赛马: a chosen group on one indicator over months. The list, or the one race that the address names. */
export function RacesPage() {
  const [search, change] = usePageSearch(racesSearch)
  return search.race === undefined ? (
    <RacesList isAdding={search.add} onAdd={(add) => change({ add })} />
  ) : (
    <RaceView
      key={search.race}
      id={search.race}
      isTable={search.view === 'table'}
      onToggle={(isTable) => change({ view: isTable ? 'table' : 'chart' })}
    />
  )
}
