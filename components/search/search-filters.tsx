// The filters of the search page: part of its form, so that they work without scripts.
import type { ReactNode } from 'react';
import type { FilterGroup } from '@/lib/channel/explorer';

/** Names of groups are those of the address; `form` is the id of the form that the filters belong to. */
export function SearchFilters({ groups, form }: { readonly groups: readonly FilterGroup[]; readonly form: string }): ReactNode {
  return (
    <details className="search-filters" data-search-filters="">
      <summary>Filter by kind, period, region or host</summary>
      {groups.map(({ name, title, options }) => (
        <fieldset key={name}>
          <legend>{title}</legend>
          {options.map(({ value, label }) => (
            <label key={value}>
              <input type="checkbox" name={name} value={value} form={form} /> {label}
            </label>
          ))}
        </fieldset>
      ))}
      <fieldset>
        <legend>Period</legend>
        <label>From <input type="text" inputMode="numeric" pattern="[0-9]{1,4}" name="from" size={5} form={form} placeholder="1969" /></label>
        <label>To <input type="text" inputMode="numeric" pattern="[0-9]{1,4}" name="to" size={5} form={form} placeholder="1994" /></label>
      </fieldset>
      <button type="submit" form={form}>Search with these</button>
      <p className="search-note">Period counts for cases and agreements; region and host for cases that are coded as channels.</p>
    </details>
  );
}
