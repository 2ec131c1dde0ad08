-- What operators assumed of campaigns, and the forecasts that were made with their approval.
create table campaign.what_if (
    campaign_id uuid primary key references campaign.campaign,
    input jsonb not null,
    kept_at timestamptz not null,
    kept_by text not null
);

-- A forecast belongs to the version that was approved, and never changes.
create table campaign.forecast (
    campaign_id uuid not null references campaign.campaign,
    version integer not null,
    made_at timestamptz not null,
    forecast jsonb not null,
    primary key (campaign_id, version)
);
