// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice Where a task is in its life.
enum TaskStatus {
    /// Never initialized.
    UNSET,
    /// Open to contributions.
    ACTIVE,
    /// Consensus reached: the winners reveal.
    REVEALING,
    /// Finalized: everybody is paid.
    COMPLETED,
    /// Claimed after its deadline: the requester is refunded.
    FAILED,
    /// The committee is fixed by `commit` and waits for `settle`. Views say REVEALING, errors COMMITTED.
    COMMITTED
}

/// @notice Where a worker's contribution is in its life.
enum ContributionStatus {
    /// This worker did not contribute.
    UNSET,
    /// Hash and seal are known.
    CONTRIBUTED,
    /// The digest was revealed and fits.
    PROVED,
    /// The consensus it belonged to was reopened.
    REJECTED
}

/// @notice What to do with an order.
enum OrderOperation {
    /// Presign: the order needs no signature from now on.
    SIGN,
    /// Revoke: the order counts as consumed.
    CLOSE
}
