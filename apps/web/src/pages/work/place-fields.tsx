import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { useQuery } from 'urql';
import { AreaField } from '../../components/staff/area-field.js';
import { PostingPlacesDocument } from '../../gql/staff/graphql.js';
import { ownPlaces } from './own-places.js';
import type { PostingValues } from './posting-values.js';

/** Where this partner posted before, and where it is: a tap each. */
function OwnPlaces({ partnerId }: { readonly partnerId: string }): ReactNode {
  const { setValue } = useFormContext<PostingValues>();
  const [chosen, street] = useWatch<PostingValues, ['area', 'place']>({ name: ['area', 'place'] });
  const [{ data }] = useQuery({ query: PostingPlacesDocument, variables: { partnerId } });
  const posted = data?.myOpportunities.edges.map(({ node }) => node) ?? [];
  const places = ownPlaces(posted, data?.partner?.area ?? null);
  if (places.length === 0) return null;
  return (
    <div className="chips">
      {places.map(({ area, place }) => (
        <button
          key={area.id + place}
          type="button"
          className="chip"
          aria-pressed={chosen?.id === area.id && street === place}
          onClick={() => {
            setValue('area', area, { shouldDirty: true, shouldValidate: true });
            setValue('place', place, { shouldDirty: true });
          }}
        >
          {[place, area.name].filter(Boolean).join(', ')}
        </button>
      ))}
    </div>
  );
}

/** Null while nobody has said for whom the posting is. */
export function PlaceField({ partnerId }: { readonly partnerId: string | null }): ReactNode {
  const { t } = useLingui();
  const { control } = useFormContext<PostingValues>();
  const needed = t`Choose a place from the list.`;
  return (
    <div className="stack tight">
      <Controller
        control={control}
        name="area"
        rules={{ validate: (area) => area !== null || needed }}
        render={({ field, fieldState }) => (
          <AreaField
            label={t`Where?`}
            value={field.value}
            onChange={field.onChange}
            problem={fieldState.error?.message}
          />
        )}
      />
      {partnerId && <OwnPlaces partnerId={partnerId} />}
    </div>
  );
}
