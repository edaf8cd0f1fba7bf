--liquibase formatted sql

--changeset location:0001-map-layer
--comment The city's own vectors: its boundary, its streets, its districts. Geometry is GeoJSON in WGS84, drawn and searched by the application.
create table map_layer (
    code       text primary key,
    kind       text not null constraint map_layer_kind_known check (kind in ('BOUNDARY', 'STREETS', 'AREAS')),
    name       jsonb not null default '{}',
    geojson    jsonb,
    position   integer not null default 0,
    updated_at timestamptz not null default now()
);
--rollback drop table map_layer;

--changeset location:0001-area
--comment A named district. It may be known before anybody has uploaded its outline.
create table area (
    layer_code text not null constraint area_layer_fk references map_layer,
    code       text not null,
    name       text not null,
    position   integer not null default 0,
    constraint area_pk primary key (layer_code, code)
);
--rollback drop table area;
