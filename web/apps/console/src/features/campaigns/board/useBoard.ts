import type { CampaignBoard } from '@banyan/api'
import { onScopeDispose, ref, watch } from 'vue'
import { useResource, type Resource } from '@/kit/state/useResource'
import { boardStream, loadBoard } from '../server'

/** The server sends a board a second; a stream that is silent for longer is as good as broken. */
const SILENCE = 5_000
const AGAIN = 10_000

/**
 * The board of a campaign. While it is live and in sight the server tells what happens; when that breaks off,
 * the board is asked for instead, and the stream tried again after a while.
 */
export function useBoard(id: () => string, live: () => boolean): Resource<CampaignBoard> {
  const told = ref(false)
  const visible = ref(!document.hidden)
  const board = useResource('campaign.board', id, loadBoard, { every: () => (told.value ? false : live() ? 1_000 : 10_000) })
  let source: EventSource | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  function open() {
    source = boardStream(id())
    source.onmessage = event => {
      told.value = true
      watchSilence()
      board.put(JSON.parse(event.data as string) as CampaignBoard)
    }
    source.onerror = broken
    watchSilence()
  }
  function watchSilence() {
    clearTimeout(silence)
    silence = setTimeout(broken, SILENCE)
  }
  function broken() {
    close()
    again = setTimeout(open, AGAIN)
    void board.refresh()
  }
  function close() {
    clearTimeout(silence)
    clearTimeout(again)
    source?.close()
    source = undefined
    told.value = false
  }

  const onVisibility = () => { visible.value = !document.hidden }
  document.addEventListener('visibilitychange', onVisibility)
  watch(() => (live() && visible.value ? id() : undefined), wanted => {
    close()
    if (wanted && 'EventSource' in globalThis) open()
  }, { immediate: true })
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', onVisibility)
    close()
  })
  return board
}
