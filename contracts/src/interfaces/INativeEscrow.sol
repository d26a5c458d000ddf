// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {ILedger} from "./ILedger.sol";

/// @title The escrow, where RLC is the chain's coin
/// @notice One nRLC is 10^9 wei. A plain transfer of coins to the hub, and a call of a function that the hub does not have, are
/// deposits for the sender. `receiveApproval` does not exist.
/// @dev Whatever of the coins sent makes no whole nRLC goes back to the sender; "native-transfer-failed" if the sender does not
/// take it. Rationale: the ledger counts in nRLC, and nothing that it does not count may stay.
interface INativeEscrow is ILedger {
    /// @notice 0: there is no token.
    /// @return 0
    function token() external view returns (address);

    /// @notice Credits the caller with the coins sent.
    /// @return true, or the call fails
    function deposit() external payable returns (bool);
    /// @notice Credits `target` with the coins sent.
    /// @param target who is credited
    /// @return true, or the call fails
    function depositFor(address target) external payable returns (bool);
    /// @notice Credits each target with its amount, in nRLC, out of the coins sent; the rest goes back to the caller.
    /// @dev "invalid-array-length" if the arrays differ in length; panics (0x11) when the coins do not suffice.
    /// @param amounts for each target, in nRLC
    /// @param targets who is credited
    /// @return true, or the call fails
    function depositForArray(uint256[] calldata amounts, address[] calldata targets) external payable returns (bool);
    /// @notice Pays `amount` nRLC of the caller's free balance out to the caller, as coins.
    /// @dev `ERC20InsufficientBalance`; "native-transfer-failed" if the receiver does not take them.
    /// @param amount in nRLC
    /// @return true, or the call fails
    function withdraw(uint256 amount) external returns (bool);
    /// @notice The same, paid out to `target`.
    /// @param amount in nRLC
    /// @param target who is paid
    /// @return true, or the call fails
    function withdrawTo(uint256 amount, address target) external returns (bool);
    /// @notice Credits the owner with coins that the hub holds beyond the sum of all balances. Owner only.
    /// @return delta what was credited, in nRLC
    function recover() external returns (uint256 delta);
}
