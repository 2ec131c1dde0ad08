import { onScopeDispose, watch } from 'vue'

/**
 * What was typed and not yet stored on the server, kept on this device so that a reload, a crash or a lost session loses nothing.
 * `base` is the version it was typed upon: when the server has a newer one, the two have to meet, not the older win.
 */
export interface Draft<T> {
  read(): { value: T; savedAt: number; base?: string } | undefined
  forget(): void
}

export function useDraft<T>(key: () => string | undefined, value: () => T, changed: () => boolean, base: () => string | undefined = () => undefined): Draft<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const name = () => { const k = key(); return k === undefined ? undefined : `banyan.draft.${k}` }

  function write(): void {
    clearTimeout(timer)
    const at = name()
    if (!at) return
    try {
      if (changed()) localStorage.setItem(at, JSON.stringify({ value: value(), savedAt: Date.now(), base: base() }))
    } catch { /* storage full or forbidden: typing goes on, the draft is only in memory */ }
  }

  watch(value, () => {
    clearTimeout(timer)
    timer = setTimeout(write, 250)
  }, { deep: true })
  window.addEventListener('pagehide', write)
  onScopeDispose(() => {
    write()
    window.removeEventListener('pagehide', write)
  })
  return {
    read() {
      const at = name()
      const text = at && localStorage.getItem(at)
      if (!text) return undefined
      try { return JSON.parse(text) as { value: T; savedAt: number; base?: string } } catch { return undefined }
    },
    forget() {
      clearTimeout(timer)
      const at = name()
      if (at) localStorage.removeItem(at)
    },
  }
}
