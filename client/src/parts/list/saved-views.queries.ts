import type { ListName } from '@pianqu/shared/lists/list-names.ts'
import { dropView, listSavedViews, saveView } from '@pianqu/shared/lists/saved-view.contract.ts'
import { call } from '../../api/call.ts'
import { queryOf } from '../../api/query-of.ts'
import { useChange, useCommand } from '../../api/use-command.ts'

/** The views of a list that this person keeps. */
export const savedViewsQuery = (list: ListName) => queryOf(listSavedViews, { query: { list } })

export const useSaveView = () => useCommand(saveView, { changes: [listSavedViews] })

export const useDropView = () => useChange((viewId: string) => call(dropView, { params: { viewId } }), [listSavedViews])
