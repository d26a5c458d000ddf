// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice What an account has in the escrow, in nRLC.
struct Account {
    /// Free balance, which can be withdrawn, transferred or locked.
    uint256 stake;
    /// Frozen balance, which backs open deals and tasks.
    uint256 locked;
}
