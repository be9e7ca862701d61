"""What a run is told: tables of TOML as frozen values."""
