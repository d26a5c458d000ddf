// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title The ledger of the escrow, SRLC (staked RLC)
/// @notice Everybody's deposits, as an ERC-20 whose unit is the nRLC (10^-9 RLC). `balanceOf` is what an account has free;
/// what deals and tasks hold is `frozenOf`, and the hub's own balance is the sum of all frozen amounts.
/// @dev Rationale: money can only enter by `deposit`, leave by `withdraw`, and move between the accounts of a deal or by its
/// holder's will; so the token held by the hub always covers the sum of all balances.
interface ILedger {
    /// @notice `value` nRLC went from a free balance to another. From 0: deposit. To 0: withdrawal. To or from the hub: lock,
    /// unlock, reward.
    event Transfer(address indexed from, address indexed to, uint256 value);
    /// @notice `spender` may now transfer `value` nRLC of `owner`.
    event Approval(address indexed owner, address indexed spender, uint256 value);
    /// @notice `amount` nRLC of `owner` were frozen.
    event Lock(address owner, uint256 amount);
    /// @notice `amount` frozen nRLC of `owner` are free again.
    event Unlock(address owner, uint256 amount);
    /// @notice `owner` earned `amount` nRLC by task `ref`.
    event Reward(address owner, uint256 amount, bytes32 ref);
    /// @notice `owner` lost (or paid) `amount` frozen nRLC by task `ref`.
    event Seize(address owner, uint256 amount, bytes32 ref);

    /// @notice Name of the ledger's unit, "Staked RLC".
    /// @return the name
    function name() external view returns (string memory);
    /// @notice Symbol of the ledger's unit, "SRLC".
    /// @return the symbol
    function symbol() external view returns (string memory);
    /// @notice Decimals of the ledger's unit, 9.
    /// @return 9
    function decimals() external view returns (uint8);
    /// @notice Sum of all balances, in nRLC.
    /// @return in nRLC
    function totalSupply() external view returns (uint256);
    /// @notice Free balance of `account`, in nRLC; for the hub, the sum of all frozen amounts.
    /// @param account whose
    /// @return in nRLC
    function balanceOf(address account) external view returns (uint256);
    /// @notice Frozen balance of `account`, in nRLC.
    /// @param account whose
    /// @return in nRLC
    function frozenOf(address account) external view returns (uint256);
    /// @notice How many nRLC of `account` the `spender` may transfer.
    /// @param account whose money
    /// @param spender who may spend it
    /// @return in nRLC
    function allowance(address account, address spender) external view returns (uint256);

    /// @notice Gives `value` nRLC of the caller's free balance to `to`.
    /// @dev Fails with "ERC20: transfer to the zero address", `ERC20InsufficientBalance`, and `ReceiverIsTheHub` for the
    /// hub itself. Rationale: the hub's balance is the pot behind all frozen amounts; a gift to it would be lost.
    /// @param to who gets it
    /// @param value in nRLC
    /// @return true, or the call fails
    function transfer(address to, uint256 value) external returns (bool);
    /// @notice Gives `value` nRLC of `from` to `to`, out of the caller's allowance.
    /// @dev The move is tried before the allowance is looked at (`ERC20InsufficientAllowance`); no allowance is infinite.
    /// @param from whose money
    /// @param to who gets it
    /// @param value in nRLC
    /// @return true, or the call fails
    function transferFrom(address from, address to, uint256 value) external returns (bool);
    /// @notice Lets `spender` transfer `value` nRLC of the caller.
    /// @dev Fails with "ERC20: approve to the zero address".
    /// @param spender who may spend it
    /// @param value in nRLC
    /// @return true, or the call fails
    function approve(address spender, uint256 value) external returns (bool);
    /// @notice Adds `delta` to the spender's allowance; panics (0x11) on overflow.
    /// @param spender who may spend it
    /// @param delta in nRLC
    /// @return true, or the call fails
    function increaseAllowance(address spender, uint256 delta) external returns (bool);
    /// @notice Takes `delta` from the spender's allowance; fails with `ERC20InsufficientAllowance` below zero.
    /// @param spender who may spend it
    /// @param delta in nRLC
    /// @return true, or the call fails
    function decreaseAllowance(address spender, uint256 delta) external returns (bool);
    /// @notice Approves, then calls `receiveApproval(caller, value, hub, data)` on the spender.
    /// @dev Fails with "approval-refused" if the spender answers false.
    /// @param spender who may spend it
    /// @param value in nRLC
    /// @param data handed on to the spender
    /// @return true, or the call fails
    function approveAndCall(address spender, uint256 value, bytes calldata data) external returns (bool);
}
