import {
  http,
  isProblemError,
  type AddressInput,
  type AddressView,
  type CodeSent,
  type GroupView,
  type InvitationsView,
  type Me,
  type SignIn,
} from '@banyan/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'

const ME = ['me']

/** The person signed in, or null for a visitor. */
export function useMe() {
  return useQuery({
    queryKey: ME,
    staleTime: 60_000,
    queryFn: () =>
      http.get<Me>('/api/me').catch((error: unknown) => {
        if (isProblemError(error) && error.status === 401) return null
        throw error
      }),
  })
}

export const useSignedIn = () => {
  const me = useMe()
  return computed(() => Boolean(me.data.value))
}

export const useCodeRequest = () =>
  useMutation({ mutationFn: (phone: string) => http.post<CodeSent>('/api/session/code', { body: { phone } }) })

export function useSigningIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (signIn: SignIn) => http.post<Me>('/api/session', { body: signIn }),
    onSuccess: async me => {
      client.setQueryData(ME, me)
      // What a visitor saw may differ for a person: the cart was merged, groups know who is in.
      await client.invalidateQueries({ predicate: query => !['me', 'shop', 'categories'].includes(String(query.queryKey[0])) })
    },
  })
}

export function useSigningOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => http.del('/api/session'),
    onSuccess: async () => {
      client.setQueryData(ME, null)
      await client.resetQueries({ predicate: query => !['me', 'shop', 'categories'].includes(String(query.queryKey[0])) })
    },
  })
}

export function useProfileChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: { nickname: string }) => http.patch<Me>('/api/me', { body: change }),
    onSuccess: me => client.setQueryData(ME, me),
  })
}

export function usePasswordChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: { password: string; current?: string }) => http.put('/api/me/password', { body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: ME }),
  })
}

export function useAddresses() {
  const enabled = useSignedIn()
  return useQuery({ queryKey: ['addresses'], enabled, queryFn: () => http.get<AddressView[]>('/api/me/addresses') })
}

export function useAddressChanges() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['addresses'] })
  return {
    save: useMutation({
      mutationFn: ({ id, input }: { id?: string | undefined; input: AddressInput }) =>
        id ? http.put(`/api/me/addresses/${id}`, { body: input }) : http.post('/api/me/addresses', { body: input }),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (id: string) => http.del(`/api/me/addresses/${id}`), onSuccess }),
  }
}

export function useMyGroups() {
  const enabled = useSignedIn()
  return useQuery({ queryKey: ['groups', 'mine'], enabled, queryFn: () => http.get<GroupView[]>('/api/me/groups') })
}

export function useInvitations() {
  const enabled = useSignedIn()
  return useQuery({ queryKey: ['invitations'], enabled, queryFn: () => http.get<InvitationsView>('/api/me/invitations') })
}
