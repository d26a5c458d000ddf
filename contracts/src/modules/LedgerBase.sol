// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IApprovalReceiver} from "../interfaces/IApprovalReceiver.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {Accounts} from "../libraries/Accounts.sol";
import {HubStorage} from "./HubStorage.sol";

/// @title The SRLC ledger, which both escrows share
abstract contract LedgerBase is ILedger, HubStorage {
    using Accounts for uint256;

    // ------------------------------------------------------------------------------------------------ views

    /// @inheritdoc ILedger
    function name() external view returns (string memory) {
        return _name;
    }

    /// @inheritdoc ILedger
    function symbol() external view returns (string memory) {
        return _symbol;
    }

    /// @inheritdoc ILedger
    function decimals() external view returns (uint8) {
        return _decimals;
    }

    /// @inheritdoc ILedger
    function totalSupply() external view returns (uint256) {
        return _totalSupply;
    }

    /// @inheritdoc ILedger
    function balanceOf(address account) external view returns (uint256) {
        return Accounts.load(account).stake();
    }

    /// @inheritdoc ILedger
    function frozenOf(address account) external view returns (uint256) {
        return Accounts.load(account).frozen();
    }

    /// @inheritdoc ILedger
    function allowance(address account, address spender) external view returns (uint256) {
        return _allowances[account][spender];
    }

    // ------------------------------------------------------------------------------------------------ ERC-20

    /// @inheritdoc ILedger
    function transfer(address to, uint256 value) external returns (bool) {
        _transfer(msg.sender, to, value);
        return true;
    }

    /// @inheritdoc ILedger
    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        _transfer(from, to, value);
        _approve(from, msg.sender, _reduced(msg.sender, _allowances[from][msg.sender], value));
        return true;
    }

    /// @inheritdoc ILedger
    function approve(address spender, uint256 value) external returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    /// @inheritdoc ILedger
    function increaseAllowance(address spender, uint256 delta) external returns (bool) {
        _approve(msg.sender, spender, _allowances[msg.sender][spender] + delta);
        return true;
    }

    /// @inheritdoc ILedger
    function decreaseAllowance(address spender, uint256 delta) external returns (bool) {
        _approve(msg.sender, spender, _reduced(spender, _allowances[msg.sender][spender], delta));
        return true;
    }

    /// @inheritdoc ILedger
    function approveAndCall(address spender, uint256 value, bytes calldata data) external returns (bool) {
        _approve(msg.sender, spender, value);
        bool accepted = IApprovalReceiver(spender).receiveApproval(msg.sender, value, address(this), data);
        require(accepted, "approval-refused");
        return true;
    }

    // ------------------------------------------------------------------------------------------------ movements

    function _mint(address to, uint256 amount) internal {
        require(to != address(0), "ERC20: mint to the zero address");
        if (to == address(this)) revert IHubErrors.ReceiverIsTheHub();
        uint256 supply = _totalSupply + amount;
        if (supply > Accounts.MAX) revert IHubErrors.ValueTooLarge("total supply", supply, Accounts.MAX);
        _totalSupply = supply;
        Accounts.save(to, Accounts.load(to) + amount);
        emit Transfer(address(0), to, amount);
    }

    function _burn(address from, uint256 amount) internal {
        require(from != address(0), "ERC20: burn from the zero address");
        _take(from, amount);
        _totalSupply -= amount;
        emit Transfer(from, address(0), amount);
    }

    function _transfer(address from, address to, uint256 amount) private {
        require(from != address(0), "ERC20: transfer from the zero address");
        require(to != address(0), "ERC20: transfer to the zero address");
        if (to == address(this)) revert IHubErrors.ReceiverIsTheHub();
        _take(from, amount);
        Accounts.save(to, Accounts.load(to) + amount);
        emit Transfer(from, to, amount);
    }

    function _take(address from, uint256 amount) private {
        uint256 word = Accounts.load(from);
        if (amount > word.stake()) revert IHubErrors.ERC20InsufficientBalance(from, word.stake(), amount);
        Accounts.save(from, word - amount);
    }

    function _approve(address account, address spender, uint256 value) private {
        require(account != address(0), "ERC20: approve from the zero address");
        require(spender != address(0), "ERC20: approve to the zero address");
        _allowances[account][spender] = value;
        emit Approval(account, spender, value);
    }

    function _reduced(address spender, uint256 value, uint256 by) private pure returns (uint256) {
        if (by > value) revert IHubErrors.ERC20InsufficientAllowance(spender, value, by);
        return value - by;
    }
}
